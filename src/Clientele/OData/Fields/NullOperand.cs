namespace Clientele.OData;

/// <summary>What a field is compared with that can only be compared with null: there is no other value of this type.</summary>
public sealed class NullOperand
{
    private NullOperand()
    {
    }
}
