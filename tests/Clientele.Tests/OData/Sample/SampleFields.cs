using Clientele.OData;

namespace Clientele.Tests.OData.Sample;

public readonly struct AddressFields : IComplexFields<AddressFields>
{
    private readonly FieldPath? _path;

    private AddressFields(FieldPath? path) => _path = path;

    FieldPath? IFields.Path => _path;

    public StringField Street => new(_path, "street");

    public StringField City => new(_path, "city");

    public CountryFields Country => FieldFactory.Navigation<CountryFields>(_path, "country");

    static AddressFields IFields<AddressFields>.At(FieldPath? path) => new(path);
}

public readonly struct CountryFields : IEntityFields<CountryFields>
{
    private readonly FieldPath? _path;

    private CountryFields(FieldPath? path) => _path = path;

    FieldPath? IFields.Path => _path;

    public StringField Code => new(_path, "code");

    static CountryFields IFields<CountryFields>.At(FieldPath? path) => new(path);
}

public readonly struct ResourceFields : IEntityFields<ResourceFields>
{
    private readonly FieldPath? _path;

    private ResourceFields(FieldPath? path) => _path = path;

    FieldPath? IFields.Path => _path;

    public GuidField Id => new(_path, "id");

    public StringField Name => new(_path, "name");

    public DepartmentFields Department => FieldFactory.Navigation<DepartmentFields>(_path, "department");

    public UserFields AsUser => FieldFactory.Cast<UserFields>(_path, "Sample.User");

    public BooleanField IsUser => FieldFactory.IsOf(_path, "Sample.User");

    static ResourceFields IFields<ResourceFields>.At(FieldPath? path) => new(path);
}

public readonly struct DepartmentFields : IEntityFields<DepartmentFields>
{
    private readonly FieldPath? _path;

    private DepartmentFields(FieldPath? path) => _path = path;

    FieldPath? IFields.Path => _path;

    public GuidField Id => new(_path, "id");

    public StringField Name => new(_path, "name");

    public UserFields Head => FieldFactory.Navigation<UserFields>(_path, "head");

    public NavigationCollectionField<ResourceFields> Members => new(_path, "members");

    static DepartmentFields IFields<DepartmentFields>.At(FieldPath? path) => new(path);
}

public readonly struct TaskFields : IEntityFields<TaskFields>
{
    private readonly FieldPath? _path;

    private TaskFields(FieldPath? path) => _path = path;

    FieldPath? IFields.Path => _path;

    public GuidField Id => new(_path, "id");

    public StringField Name => new(_path, "name");

    public StringField T => new(_path, "t");

    public NumberField<decimal> Hours => new(_path, "hours");

    public CollectionField<StringField, string> Tags => new(_path, "tags");

    public ResourceFields Assignee => FieldFactory.Navigation<ResourceFields>(_path, "assignee");

    public NavigationCollectionField<TaskFields> Subtasks => new(_path, "subtasks");

    public DynamicField this[string name] => new(_path, name);

    static TaskFields IFields<TaskFields>.At(FieldPath? path) => new(path);
}
