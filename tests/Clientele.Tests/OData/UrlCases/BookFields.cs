using Clientele.OData;

namespace Clientele.Tests.OData.UrlCases;

public sealed class BookFields : StructuredFields<BookFields>, IEntityFields<BookFields>
{
    public BooleanField Done => new(this, "done");

    public BooleanField Test => new(this, "Test");

    public CollectionField<StringField, string> TestValues => new(this, "test");

    public NavigationCollectionField<BookFields> Books => new(this, "test");

    public BookFields Inner => FieldFactory.Complex<BookFields>(this, "test");

    public StringField TestText => new(this, "test");

    public BooleanField Flag => new(this, "test");

    public NumberField<int> Id => new(this, "id");

    public StringField Name => new(this, "name");

    public StringField Address_City => new(this, "Address_City");

    public StringField Home_Address_City => new(this, "Home_Address_City");

    public NumberField<decimal> Price => new(this, "Price");

    public NumberField<decimal> Budget => new(this, "Budget");

    public StringField Country => new(this, "Country");

    public StringField Language => new(this, "Language");

    public EnumField<Feature> Feature => new(this, "feature");

    public CollectionField<EnumField<Feature>, Feature> Features => new(this, "features");

    public NumberField<int> Status => new(this, "status");

    public StringField StatusName => new(this, "status");

    public DateTimeOffsetField CreatedAt => new(this, "createdAt");

    public GuidField Guid => new(this, "ID");
}
