namespace Clientele;

/// <summary>How an OData service takes entities of derived types.</summary>
public enum DerivedTypeWrites
{
    /// <summary>At the address of the base type, with <c>@odata.type</c> in the body (OData JSON Format 4.01 §4.6.3): what most services take.</summary>
    TypeInBody,

    /// <summary>At an address with a cast segment (OData URL Conventions 4.01 §4.11), with <c>@odata.type</c> in the body too.</summary>
    CastSegment,
}
