using Clientele.OData;

namespace Clientele.Tests.Json.Sample;

/// <summary>The fields of <see cref="Row"/> in the shape of emitted code.</summary>
internal sealed class RowFields : StructuredFields<RowFields>, IEntityFields<RowFields>
{
    public StringField Name => new(this, "name");

    public NavigationCollectionField<RowFields> Parts => new(this, "parts");
}
