using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace Clientele.Tests.House;

/// <summary>
/// The public surface of the runtime is a file that changes are seen in: <c>src/Clientele/PublicApi.txt</c>. With CLIENTELE_ACCEPT=1 in
/// the environment the test writes what is there now.
/// </summary>
public class PublicApiTests
{
    [Fact]
    public void The_public_surface_is_the_one_that_is_checked_in() =>
        Golden.Equal(Repository.Find("src/Clientele/PublicApi.txt"), string.Join('\n', Surface()) + "\n");

    private static IEnumerable<string> Surface() => typeof(ApiTransport).Assembly.GetExportedTypes()
        .OrderBy(type => type.FullName, StringComparer.Ordinal)
        .SelectMany(type => Members(type).Prepend(Name(type) + Bases(type)));

    private static IEnumerable<string> Members(Type type) => type
        .GetMembers(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
        .Where(IsVisible)
        .Select(member => "    " + Describe(member))
        .Order(StringComparer.Ordinal);

    private static bool IsVisible(MemberInfo member) => member switch
    {
        MethodInfo method => IsVisible(method) && (!method.IsSpecialName || method.Name.StartsWith("op_", StringComparison.Ordinal))
            && !method.Name.Contains('<', StringComparison.Ordinal),
        ConstructorInfo constructor => IsVisible(constructor) && !constructor.IsStatic,
        PropertyInfo property => property.Name != "EqualityContract" && property.GetAccessors(nonPublic: true).Any(IsAccessible),
        FieldInfo field => field.IsPublic || field.IsFamily || field.IsFamilyOrAssembly,
        EventInfo => true,
        _ => false,
    };

    private static bool IsAccessible(MethodBase method) => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly;

    /// <summary>What the compiler adds to records is left out; accessors of automatic properties bear the same mark.</summary>
    private static bool IsVisible(MethodBase method) => IsAccessible(method)
        && !method.IsDefined(typeof(CompilerGeneratedAttribute)) && method.Name is not ("Equals" or "GetHashCode" or "ToString" or "Finalize");

    private static string Describe(MemberInfo member) => member switch
    {
        MethodInfo method => Name(method.ReturnType) + " " + method.Name + Generics(method) + Parameters(method),
        ConstructorInfo constructor => ".ctor" + Parameters(constructor),
        PropertyInfo property => Name(property.PropertyType) + " " + property.Name + " {"
            + string.Concat(property.GetAccessors(nonPublic: true).Where(IsAccessible).Select(Accessor))
            + " }",
        FieldInfo field => Name(field.FieldType) + " " + field.Name,
        _ => member.ToString()!,
    };

    private static string Accessor(MethodInfo accessor) =>
        accessor.Name.StartsWith("get_", StringComparison.Ordinal) ? " get;"
        : accessor.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit)) ? " init;"
        : " set;";

    private static string Generics(MethodInfo method) =>
        method.IsGenericMethod ? "<" + string.Join(", ", method.GetGenericArguments().Select(Name)) + ">" : "";

    private static string Parameters(MethodBase method) =>
        "(" + string.Join(", ", method.GetParameters().Select(p => Name(p.ParameterType) + " " + p.Name + (p.IsOptional ? " = …" : ""))) + ")";

    private static string Bases(Type type) => type.IsEnum || type.BaseType is null || type.BaseType == typeof(object) || type.BaseType == typeof(ValueType)
        ? ""
        : " : " + Name(type.BaseType);

    private static string Name(Type type)
    {
        if (type.IsGenericParameter)
        {
            return type.Name;
        }

        if (type.IsByRef || type.IsArray)
        {
            return Name(type.GetElementType()!) + (type.IsArray ? "[]" : "&");
        }

        var name = type.Namespace == "System" ? type.Name : type.FullName ?? type.Namespace + "." + type.Name;
        var tick = name.IndexOf('`', StringComparison.Ordinal);
        return tick < 0 ? name : name[..tick] + "<" + string.Join(", ", type.GetGenericArguments().Select(Name)) + ">";
    }
}
