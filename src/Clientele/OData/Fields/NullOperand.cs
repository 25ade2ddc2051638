namespace Clientele.OData;

/// <summary>The operand of fields that can only be compared with null. This type has no value but null.</summary>
public sealed class NullOperand
{
    private NullOperand()
    {
    }
}
