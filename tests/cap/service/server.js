const cds = require('@sap/cds')

// Rows that every run begins with.
cds.on('served', async () => {
  const { Books, Authors, Chapters } = cds.entities('library')
  const authors = [1, 2, 3].map(i => ({ ID: `00000000-0000-0000-0000-00000000000${i}`, name: `Author ${i}`, born: `19${i}0-02-0${i}` }))
  const books = [...Array(12).keys()].map(i => ({
    ID: i + 1, title: `Book ${i + 1}`, author_ID: i % 4 === 3 ? null : authors[i % 3].ID, price: (i + 1) * 10.25, stock: i * 2,
    copies: '9007199254740993', released: `2020-01-${String(i + 1).padStart(2, '0')}`, opens: `0${i % 9}:30:00`, at: `2026-02-03T04:05:06.${100 + i}Z`,
    sold: `2026-02-03T04:05:06Z`, weight: i / 3, lent: i % 2 === 0, code: Buffer.from([251, 255, i]), tags: [...Array(i % 3).keys()].map(j => `tag ${j}`),
    parent_ID: i > 1 ? 1 + (i % 2) : null
  }))
  const chapters = books.flatMap(book => [...Array(book.ID % 5).keys()].map(j => ({ no: j + 1, book_ID: book.ID, title: `Chapter ${j + 1}`, pages: (j + 1) * book.ID })))
  await INSERT.into(Authors).entries(authors)
  await INSERT.into(Books).entries(books)
  await INSERT.into(Chapters).entries(chapters)
})
