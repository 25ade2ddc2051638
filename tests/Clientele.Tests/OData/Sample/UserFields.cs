using Clientele.OData;

namespace Clientele.Tests.OData.Sample;

public readonly struct UserFields : IEntityFields<UserFields>
{
    private readonly FieldPath? _path;

    private UserFields(FieldPath? path) => _path = path;

    FieldPath? IFields.Path => _path;

    public GuidField Id => new(_path, "id");

    public StringField Name => new(_path, "name");

    public StringField Email => new(_path, "email");

    public BooleanField IsActive => new(_path, "isActive");

    public BooleanField IsGuest => new(_path, "isGuest");

    public NumberField<decimal> Hours => new(_path, "hours");

    public NumberField<decimal> Budget => new(_path, "budget");

    public NumberField<int> Visits => new(_path, "visits");

    public NumberField<long> Points => new(_path, "points");

    public NumberField<byte> Level => new(_path, "level");

    public NumberField<double> Rating => new(_path, "rating");

    public NumberField<float> Score => new(_path, "score");

    public DateField Birthday => new(_path, "birthday");

    public DateField Hired => new(_path, "hired");

    public DateTimeOffsetField Created => new(_path, "created");

    public DateTimeOffsetField Modified => new(_path, "modified");

    public TimeOfDayField StartsAt => new(_path, "startsAt");

    public DurationField Capacity => new(_path, "capacity");

    public BinaryField Photo => new(_path, "photo");

    public EnumField<Scale> Scale => new(_path, "scale");

    public EnumField<Rights> Rights => new(_path, "rights");

    public OpaqueField Place => new(_path, "place");

    public StringField Null => new(_path, "null");

    public StringField Straße => new(_path, "straße");

    public AddressFields Address => FieldFactory.Complex<AddressFields>(_path, "address");

    public CollectionField<AddressFields, object> Addresses => new(_path, "addresses");

    public CollectionField<StringField, string> Tags => new(_path, "tags");

    public CollectionField<NumberField<int>, int> Numbers => new(_path, "numbers");

    public CollectionField<EnumField<Scale>, Scale> Scales => new(_path, "scales");

    public DepartmentFields Department => FieldFactory.Navigation<DepartmentFields>(_path, "department");

    public UserFields Manager => FieldFactory.Navigation<UserFields>(_path, "manager");

    public NavigationCollectionField<UserFields> Subordinates => new(_path, "subordinates");

    public NavigationCollectionField<TaskFields> Tasks => new(_path, "tasks");

    static UserFields IFields<UserFields>.At(FieldPath? path) => new(path);
}
