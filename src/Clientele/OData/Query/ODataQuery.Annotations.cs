namespace Clientele.OData;

/// <content>Rows with their annotations.</content>
public partial class ODataQuery<TEntity, TFields>
{
    /// <summary>
    /// The rows with their instance annotations (OData JSON Format 4.01 §20), requested with <c>Prefer: odata.include-annotations</c> (OData Protocol 4.01
    /// §8.2.8.4), and with control information such as the number of related rows, which <c>IncludeCount</c> of <c>Expand</c> requests.
    /// </summary>
    /// <param name="include">Names of terms or patterns, separated by commas: <c>*</c>, <c>Org.OData.Core.V1.*</c>, <c>-Acme.internal</c>.</param>
    public SelectedRows<Annotated<TEntity, TFields>> WithAnnotations(string include = "*") =>
        new(Selected(Options with { Annotations = Annotation.Checked(include) }, AnnotatedReader.On<TEntity, TFields>()));
}
