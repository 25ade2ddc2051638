using Clientele.OData;

namespace Clientele.Tests.OData.UrlCases;

public sealed class MovieFields : StructuredFields<MovieFields>, IEntityFields<MovieFields>
{
    public NumberField<int> ID => new(this, "ID");

    public NavigationCollectionField<AwardFields> Awards => new(this, "Awards");

    public ActorFields Director => FieldFactory.Navigation<ActorFields>(this, "Director");

    public NavigationCollectionField<ActorFields> Actors => new(this, "Actors");
}

public sealed class AwardFields : StructuredFields<AwardFields>, IEntityFields<AwardFields>
{
    public NumberField<int> ID => new(this, "ID");

    public MovieFields Movie => FieldFactory.Navigation<MovieFields>(this, "Movie");

    public ActorFields Recepient => FieldFactory.Navigation<ActorFields>(this, "Recepient");

    public DateTimeOffsetField AwardDate => new(this, "AwardDate");
}

public sealed class ActorFields : StructuredFields<ActorFields>, IEntityFields<ActorFields>
{
    public StringField FirstName => new(this, "FirstName");

    public DateTimeOffsetField DateOfBirth => new(this, "DateOfBirth");

    public NavigationCollectionField<AwardFields> Awards => new(this, "Awards");

    public NavigationCollectionField<MovieFields> DirectedMovies => new(this, "DirectedMovies");

    public MegaStarFields AsMegaStar => FieldFactory.Cast<MegaStarFields>(this, "NS.MegaStar");

    public BooleanField IsMegaStar => AsMegaStar.IsOf();
}

public sealed class MegaStarFields : StructuredFields<MegaStarFields>, IEntityFields<MegaStarFields>
{
    public StringField MegaStartProp => new(this, "MegaStartProp");
}

public sealed class ValueFields : StructuredFields<ValueFields>, IEntityFields<ValueFields>
{
    public NumberField<int> ID => new(this, "ID");

    public CollectionField<NumberField<int>, int> CollectionOfInt => new(this, "CollectionOfInt");

    public CollectionField<StringField, string> CollectionOfString => new(this, "CollectionOfString");

    public CollectionField<ItemFields, object> CollectionOfComplexType => new(this, "CollectionOfComplexType");
}

public sealed class ItemFields : StructuredFields<ItemFields>, IComplexFields<ItemFields>
{
    public StringField Name => new(this, "Name");

    public CollectionField<NumberField<int>, int> Numbers => new(this, "Numbers");
}
