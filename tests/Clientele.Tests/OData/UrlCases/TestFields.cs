using Clientele.OData;

namespace Clientele.Tests.OData.UrlCases;

public readonly struct TestFields : IEntityFields<TestFields>
{
    private readonly FieldPath? _path;

    private TestFields(FieldPath? path) => _path = path;

    FieldPath? IFields.Path => _path;

    public NumberField<int> ProductID => new(_path, "ProductID");

    public StringField ProductName => new(_path, "ProductName");

    public NumberField<decimal> Price => new(_path, "Price");

    public GuidField LinkID => new(_path, "LinkID");

    public DateTimeOffsetField CreationTime => new(_path, "CreationTime");

    public DateTimeOffsetField Updated => new(_path, "Updated");

    public DurationField Period => new(_path, "Period");

    public TestFields Nested => FieldFactory.Navigation<TestFields>(_path, "Nested");

    public StringField Name => new(_path, "Name");

    public TestAddressFields Address => FieldFactory.Complex<TestAddressFields>(_path, "Address");

    static TestFields IFields<TestFields>.At(FieldPath? path) => new(path);
}

public readonly struct TestAddressFields : IComplexFields<TestAddressFields>
{
    private readonly FieldPath? _path;

    private TestAddressFields(FieldPath? path) => _path = path;

    FieldPath? IFields.Path => _path;

    public EnumField<AddressType> Type => new(_path, "Type");

    static TestAddressFields IFields<TestAddressFields>.At(FieldPath? path) => new(path);
}
