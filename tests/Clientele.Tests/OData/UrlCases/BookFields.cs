using Clientele.OData;

namespace Clientele.Tests.OData.UrlCases;

public readonly struct BookFields : IEntityFields<BookFields>
{
    private readonly FieldPath? _path;

    private BookFields(FieldPath? path) => _path = path;

    FieldPath? IFields.Path => _path;

    public BooleanField Done => new(_path, "done");

    public BooleanField Test => new(_path, "Test");

    public CollectionField<StringField, string> TestValues => new(_path, "test");

    public NavigationCollectionField<BookFields> Books => new(_path, "test");

    public BookFields Inner => FieldFactory.Complex<BookFields>(_path, "test");

    public StringField TestText => new(_path, "test");

    public BooleanField Flag => new(_path, "test");

    public NumberField<int> Id => new(_path, "id");

    public StringField Name => new(_path, "name");

    public StringField Address_City => new(_path, "Address_City");

    public StringField Home_Address_City => new(_path, "Home_Address_City");

    public NumberField<decimal> Price => new(_path, "Price");

    public NumberField<decimal> Budget => new(_path, "Budget");

    public StringField Country => new(_path, "Country");

    public StringField Language => new(_path, "Language");

    public EnumField<Feature> Feature => new(_path, "feature");

    public CollectionField<EnumField<Feature>, Feature> Features => new(_path, "features");

    public NumberField<int> Status => new(_path, "status");

    public StringField StatusName => new(_path, "status");

    public DateTimeOffsetField CreatedAt => new(_path, "createdAt");

    public GuidField Guid => new(_path, "ID");

    static BookFields IFields<BookFields>.At(FieldPath? path) => new(path);
}
