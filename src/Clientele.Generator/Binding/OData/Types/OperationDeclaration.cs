using System.Text;
using Clientele.Generator.Foundation;
using Clientele.Generator.Reading.Csdl;

namespace Clientele.Generator.Binding.OData.Types;

/// <summary>An overload as a document declares it.</summary>
internal sealed class OperationDeclaration(string qualifiedName, CsdlOperation declaration, DocumentScope scope)
{
    private string? _signature;

    public string QualifiedName => qualifiedName;

    public CsdlOperation Declaration => declaration;

    public DocumentScope Scope => scope;

    /// <summary>
    /// The parameter types by which annotations tell overloads apart (CSDL XML 4.01, section 14.2.1): <c>(WP.User,Edm.Int32)</c> of a
    /// function, the binding parameter's alone of an action.
    /// </summary>
    public string Signature => _signature ??= BuildSignature();

    private string BuildSignature()
    {
        var text = new StringBuilder("(");
        foreach (var parameter in declaration.Parameters)
        {
            if (!declaration.IsFunction && (!declaration.IsBound || text.Length > 1))
            {
                break;
            }

            AppendType(text, parameter.Type.Type.Value, scope);
        }

        return text.Append(')').ToString();
    }

    /// <summary>Appends a type to a list of them, aliases written out.</summary>
    public static void AppendType(StringBuilder list, string type, DocumentScope scope)
    {
        var name = scope.Resolve(TypeResolver.Unwrap(type, out var isCollection));
        list.Append(list.Length > 1 ? "," : "").Append(isCollection ? "Collection(" : "").Append(name).Append(isCollection ? ")" : "");
    }
}
