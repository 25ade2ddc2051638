namespace library;

entity Books {
  key ID       : Integer;
      title    : String(100);
      author   : Association to Authors;
      price    : Decimal(12, 2);
      stock    : Integer;
      copies   : Integer64;
      released : Date;
      opens    : Time;
      at       : Timestamp;
      sold     : DateTime;
      weight   : Double;
      lent     : Boolean;
      code     : Binary(16);
      tags     : array of String;
      parent   : Association to Books;
      cover    : LargeBinary @Core.MediaType: 'image/png';
      chapters : Composition of many Chapters on chapters.book = $self;
}

entity Chapters {
  key no    : Integer;
  key book  : Association to Books;
      title : String;
      pages : Integer;
}

entity Authors {
  key ID      : UUID;
      name    : String;
      born    : Date;
      books   : Association to many Books on books.author = $self;
}

entity Orders {
  key ID         : UUID;
      note       : String;
      total      : Decimal;
      @odata.etag
      modifiedAt : Timestamp @cds.on.insert: $now @cds.on.update: $now;
      items      : Composition of many { key pos : Integer; title : String; quantity : Integer; };
}
