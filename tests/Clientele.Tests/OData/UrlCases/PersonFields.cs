using Clientele.OData;

namespace Clientele.Tests.OData.UrlCases;

public readonly struct GuestFields : IEntityFields<GuestFields>
{
    private readonly FieldPath? _path;

    private GuestFields(FieldPath? path) => _path = path;

    FieldPath? IFields.Path => _path;

    public NumberField<int> PersonId => new(_path, "PersonId");

    public NumberField<int> Number => new(_path, "PersonID");

    public NumberField<int> OrderID => new(_path, "OrderID");

    public NumberField<int> ProductID => new(_path, "ProductID");

    public StringField FirstName => new(_path, "FirstName");

    public StringField Name => new(_path, "Name");

    public GuestFields Spouse => FieldFactory.Navigation<GuestFields>(_path, "Spouse");

    static GuestFields IFields<GuestFields>.At(FieldPath? path) => new(path);
}

public readonly struct PersonFields : IEntityFields<PersonFields>
{
    private readonly FieldPath? _path;

    private PersonFields(FieldPath? path) => _path = path;

    FieldPath? IFields.Path => _path;

    public StringField Name => new(_path, "name");

    public NumberField<int> Age => new(_path, "age");

    public PersonFields BestFriend => FieldFactory.Navigation<PersonFields>(_path, "bestFriend");

    public PersonFields Anyone => FieldFactory.Navigation<PersonFields>(_path, "XXX");

    public PersonFields X_yz => FieldFactory.Navigation<PersonFields>(_path, "x_yz");

    public PersonFields Xxx => FieldFactory.Navigation<PersonFields>(_path, "xxx");

    public NavigationCollectionField<PersonFields> Friends => new(_path, "friends");

    static PersonFields IFields<PersonFields>.At(FieldPath? path) => new(path);
}
