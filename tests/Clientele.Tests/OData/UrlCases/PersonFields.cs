using Clientele.OData;

namespace Clientele.Tests.OData.UrlCases;

public sealed class GuestFields : StructuredFields<GuestFields>, IEntityFields<GuestFields>
{
    public NumberField<int> PersonId => new(this, "PersonId");

    public NumberField<int> Number => new(this, "PersonID");

    public NumberField<int> OrderID => new(this, "OrderID");

    public NumberField<int> ProductID => new(this, "ProductID");

    public StringField FirstName => new(this, "FirstName");

    public StringField Name => new(this, "Name");

    public GuestFields Spouse => FieldFactory.Navigation<GuestFields>(this, "Spouse");
}

public sealed class PersonFields : StructuredFields<PersonFields>, IEntityFields<PersonFields>
{
    public StringField Name => new(this, "name");

    public NumberField<int> Age => new(this, "age");

    public PersonFields BestFriend => FieldFactory.Navigation<PersonFields>(this, "bestFriend");

    public PersonFields Anyone => FieldFactory.Navigation<PersonFields>(this, "XXX");

    public PersonFields X_yz => FieldFactory.Navigation<PersonFields>(this, "x_yz");

    public PersonFields Xxx => FieldFactory.Navigation<PersonFields>(this, "xxx");

    public NavigationCollectionField<PersonFields> Friends => new(this, "friends");
}
