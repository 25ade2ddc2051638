const cds = require('@sap/cds')

module.exports = class LibraryService extends cds.ApplicationService {
  async init() {
    const { Books } = this.entities
    this.on('sum', req => req.data.a + req.data.b)
    this.on('shout', req => req.data.text.toUpperCase() + '!')
    this.on('reset', () => true)
    this.on('restock', Books, async req => {
      const { ID } = req.params[0]
      await UPDATE(Books, ID).with({ stock: { '+=': req.data.amount } })
      return SELECT.one.from(Books, ID)
    })
    this.on('worth', Books, async req => {
      const { ID } = req.params[0]
      const { price, stock } = await SELECT.one.from(Books, ID)
      return price * stock
    })
    return super.init()
  }
}
