using System.Collections.Generic;
using Clientele.Generator.Foundation;

namespace Clientele.Generator.Reading.Csdl;

/// <summary>One overload of a function or an action (CSDL XML 4.01, section 12).</summary>
internal sealed record CsdlOperation(
    bool IsFunction,
    Positioned<string> Name,
    bool IsBound,
    bool IsComposable,
    string? EntitySetPath,
    IReadOnlyList<CsdlParameter> Parameters,
    CsdlReturnType? ReturnType,
    IReadOnlyList<CsdlAnnotation> Annotations);

internal sealed record CsdlParameter(Positioned<string> Name, CsdlTypeUse Type, IReadOnlyList<CsdlAnnotation> Annotations);

internal sealed record CsdlReturnType(CsdlTypeUse Type, IReadOnlyList<CsdlAnnotation> Annotations);
