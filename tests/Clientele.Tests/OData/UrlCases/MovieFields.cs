using Clientele.OData;

namespace Clientele.Tests.OData.UrlCases;

public readonly struct MovieFields : IEntityFields<MovieFields>
{
    private readonly FieldPath? _path;

    private MovieFields(FieldPath? path) => _path = path;

    FieldPath? IFields.Path => _path;

    public NumberField<int> ID => new(_path, "ID");

    public NavigationCollectionField<AwardFields> Awards => new(_path, "Awards");

    public ActorFields Director => FieldFactory.Navigation<ActorFields>(_path, "Director");

    public NavigationCollectionField<ActorFields> Actors => new(_path, "Actors");

    static MovieFields IFields<MovieFields>.At(FieldPath? path) => new(path);
}

public readonly struct AwardFields : IEntityFields<AwardFields>
{
    private readonly FieldPath? _path;

    private AwardFields(FieldPath? path) => _path = path;

    FieldPath? IFields.Path => _path;

    public NumberField<int> ID => new(_path, "ID");

    public MovieFields Movie => FieldFactory.Navigation<MovieFields>(_path, "Movie");

    public ActorFields Recepient => FieldFactory.Navigation<ActorFields>(_path, "Recepient");

    public DateTimeOffsetField AwardDate => new(_path, "AwardDate");

    static AwardFields IFields<AwardFields>.At(FieldPath? path) => new(path);
}

public readonly struct ActorFields : IEntityFields<ActorFields>
{
    private readonly FieldPath? _path;

    private ActorFields(FieldPath? path) => _path = path;

    FieldPath? IFields.Path => _path;

    public StringField FirstName => new(_path, "FirstName");

    public DateTimeOffsetField DateOfBirth => new(_path, "DateOfBirth");

    public NavigationCollectionField<AwardFields> Awards => new(_path, "Awards");

    public NavigationCollectionField<MovieFields> DirectedMovies => new(_path, "DirectedMovies");

    public MegaStarFields AsMegaStar => FieldFactory.Cast<MegaStarFields>(_path, "NS.MegaStar");

    public BooleanField IsMegaStar => FieldFactory.IsOf(_path, "NS.MegaStar");

    static ActorFields IFields<ActorFields>.At(FieldPath? path) => new(path);
}

public readonly struct MegaStarFields : IEntityFields<MegaStarFields>
{
    private readonly FieldPath? _path;

    private MegaStarFields(FieldPath? path) => _path = path;

    FieldPath? IFields.Path => _path;

    public StringField MegaStartProp => new(_path, "MegaStartProp");

    static MegaStarFields IFields<MegaStarFields>.At(FieldPath? path) => new(path);
}

public readonly struct ValueFields : IEntityFields<ValueFields>
{
    private readonly FieldPath? _path;

    private ValueFields(FieldPath? path) => _path = path;

    FieldPath? IFields.Path => _path;

    public NumberField<int> ID => new(_path, "ID");

    public CollectionField<NumberField<int>, int> CollectionOfInt => new(_path, "CollectionOfInt");

    public CollectionField<StringField, string> CollectionOfString => new(_path, "CollectionOfString");

    public CollectionField<ItemFields, object> CollectionOfComplexType => new(_path, "CollectionOfComplexType");

    static ValueFields IFields<ValueFields>.At(FieldPath? path) => new(path);
}

public readonly struct ItemFields : IComplexFields<ItemFields>
{
    private readonly FieldPath? _path;

    private ItemFields(FieldPath? path) => _path = path;

    FieldPath? IFields.Path => _path;

    public StringField Name => new(_path, "Name");

    public CollectionField<NumberField<int>, int> Numbers => new(_path, "Numbers");

    static ItemFields IFields<ItemFields>.At(FieldPath? path) => new(path);
}
