using library as db from '../db/schema';

@path: '/odata/v4/library'
service LibraryService {
  @cds.search: { title }
  entity Books as projection on db.Books actions {
    action restock(amount : Integer) returns Books;
    function worth() returns Decimal;
  };
  entity Chapters as projection on db.Chapters;
  entity Authors as projection on db.Authors;
  entity Orders as projection on db.Orders;
  @cds.query.limit: { default: 3, max: 3 }
  @cds.redirection.target: false
  entity Pages as projection on db.Books { ID, title };

  function sum(a : Integer, b : Integer) returns Integer;
  function shout(text : String) returns String;
  action reset() returns Boolean;
}
