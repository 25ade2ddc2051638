using Clientele.OData;

namespace Clientele.Tests.OData.Sample;

public sealed class AddressFields : StructuredFields<AddressFields>, IComplexFields<AddressFields>
{
    public StringField Street => new(this, "street");

    public StringField City => new(this, "city");

    public CountryFields Country => FieldFactory.Navigation<CountryFields>(this, "country");
}

public sealed class CountryFields : StructuredFields<CountryFields>, IEntityFields<CountryFields>
{
    public StringField Code => new(this, "code");
}

public sealed class ResourceFields : StructuredFields<ResourceFields>, IEntityFields<ResourceFields>
{
    public GuidField Id => new(this, "id");

    public StringField Name => new(this, "name");

    public DepartmentFields Department => FieldFactory.Navigation<DepartmentFields>(this, "department");

    public UserFields AsUser => FieldFactory.Cast<UserFields>(this, "Sample.User");

    public BooleanField IsUser => AsUser.IsOf();
}

public sealed class DepartmentFields : StructuredFields<DepartmentFields>, IEntityFields<DepartmentFields>
{
    public GuidField Id => new(this, "id");

    public StringField Name => new(this, "name");

    public UserFields Head => FieldFactory.Navigation<UserFields>(this, "head");

    public NavigationCollectionField<ResourceFields> Members => new(this, "members");
}

public sealed class TaskFields : StructuredFields<TaskFields>, IEntityFields<TaskFields>
{
    public GuidField Id => new(this, "id");

    public StringField Name => new(this, "name");

    public StringField T => new(this, "t");

    public NumberField<decimal> Hours => new(this, "hours");

    public CollectionField<StringField, string> Tags => new(this, "tags");

    public ResourceFields Assignee => FieldFactory.Navigation<ResourceFields>(this, "assignee");

    public NavigationCollectionField<TaskFields> Subtasks => new(this, "subtasks");

    public DynamicField this[string name] => new(this, name);
}
