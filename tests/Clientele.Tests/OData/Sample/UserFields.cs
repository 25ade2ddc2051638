using Clientele.OData;

namespace Clientele.Tests.OData.Sample;

public sealed class UserFields : StructuredFields<UserFields>, IEntityFields<UserFields>
{
    public GuidField Id => new(this, "id");

    public StringField Name => new(this, "name");

    public StringField Email => new(this, "email");

    public BooleanField IsActive => new(this, "isActive");

    public BooleanField IsGuest => new(this, "isGuest");

    public NumberField<decimal> Hours => new(this, "hours");

    public NumberField<decimal> Budget => new(this, "budget");

    public NumberField<int> Visits => new(this, "visits");

    public NumberField<long> Points => new(this, "points");

    public NumberField<byte> Level => new(this, "level");

    public NumberField<double> Rating => new(this, "rating");

    public NumberField<float> Score => new(this, "score");

    public DateField Birthday => new(this, "birthday");

    public DateField Hired => new(this, "hired");

    public DateTimeOffsetField Created => new(this, "created");

    public DateTimeOffsetField Modified => new(this, "modified");

    public TimeOfDayField StartsAt => new(this, "startsAt");

    public DurationField Capacity => new(this, "capacity");

    public BinaryField Photo => new(this, "photo");

    public EnumField<Scale> Scale => new(this, "scale");

    public EnumField<Rights> Rights => new(this, "rights");

    public OpaqueField Place => new(this, "place");

    public StringField Null => new(this, "null");

    public StringField Straße => new(this, "straße");

    public AddressFields Address => FieldFactory.Complex<AddressFields>(this, "address");

    public CollectionField<AddressFields, object> Addresses => new(this, "addresses");

    public CollectionField<StringField, string> Tags => new(this, "tags");

    public CollectionField<NumberField<int>, int> Numbers => new(this, "numbers");

    public CollectionField<EnumField<Scale>, Scale> Scales => new(this, "scales");

    public DepartmentFields Department => FieldFactory.Navigation<DepartmentFields>(this, "department");

    public UserFields Manager => FieldFactory.Navigation<UserFields>(this, "manager");

    public NavigationCollectionField<UserFields> Subordinates => new(this, "subordinates");

    public NavigationCollectionField<TaskFields> Tasks => new(this, "tasks");
}
