using Clientele.OData;

namespace Clientele.Tests.OData.UrlCases;

public sealed class TestFields : StructuredFields<TestFields>, IEntityFields<TestFields>
{
    public NumberField<int> ProductID => new(this, "ProductID");

    public StringField ProductName => new(this, "ProductName");

    public NumberField<decimal> Price => new(this, "Price");

    public GuidField LinkID => new(this, "LinkID");

    public DateTimeOffsetField CreationTime => new(this, "CreationTime");

    public DateTimeOffsetField Updated => new(this, "Updated");

    public DurationField Period => new(this, "Period");

    public TestFields Nested => FieldFactory.Navigation<TestFields>(this, "Nested");

    public StringField Name => new(this, "Name");

    public TestAddressFields Address => FieldFactory.Complex<TestAddressFields>(this, "Address");
}

public sealed class TestAddressFields : StructuredFields<TestAddressFields>, IComplexFields<TestAddressFields>
{
    public EnumField<AddressType> Type => new(this, "Type");
}
