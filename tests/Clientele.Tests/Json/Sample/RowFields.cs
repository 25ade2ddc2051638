using Clientele.OData;

namespace Clientele.Tests.Json.Sample;

/// <summary>The fields of <see cref="Row"/> in the shape of emitted code.</summary>
internal readonly struct RowFields : IEntityFields<RowFields>
{
    private readonly FieldPath? _path;

    private RowFields(FieldPath? path) => _path = path;

    FieldPath? IFields.Path => _path;

    public StringField Name => new(_path, "name");

    public NavigationCollectionField<RowFields> Parts => new(_path, "parts");

    static RowFields IFields<RowFields>.At(FieldPath? path) => new(path);
}
