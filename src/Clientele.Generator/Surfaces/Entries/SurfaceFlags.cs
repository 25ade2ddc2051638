using System;
using System.Collections.Generic;
using Clientele.Generator.Foundation;

namespace Clientele.Generator.Surfaces.Entries;

/// <summary>The flags that entries have, and the list that makes them.</summary>
internal static class SurfaceFlags
{
    /// <summary>The C# name, where it is not simply the name on the wire in Pascal case.</summary>
    public const string As = "as";
    public const string Abstract = "abstract";
    public const string Additional = "additional";
    /// <summary>How a request is authenticated, where that is not by the account's token.</summary>
    public const string Authentication = "auth";
    public const string Base = "base";
    public const string CanBeAbsent = "can-be-absent";
    public const string Composable = "composable";
    public const string Computed = "computed";
    public const string Const = "const";
    public const string Contained = "contained";
    public const string Default = "default";
    public const string Deprecated = "deprecated";
    public const string Discriminator = "discriminator";
    /// <summary>The response is an error's.</summary>
    public const string Failure = "error";
    public const string FlagsEnum = "flags";

    /// <summary>A header field that responses have, by its key.</summary>
    public const string Header = "header";
    public const string Immutable = "immutable";
    public const string Import = "import";
    public const string Key = "key";
    public const string MaxTop = "max-top";
    public const string MediaType = "media-type";
    public const string Multipart = "multipart";
    public const string Open = "open";
    public const string Optional = "optional";
    public const string Paging = "paging";
    public const string ReadOnly = "read-only";
    public const string Required = "required";
    public const string RequiredOnCreate = "required-on-create";
    public const string Scope = "scope";
    public const string Server = "server";
    public const string Stream = "stream";
    public const string Written = "in-requests";
    public const string WriteOnly = "write-only";

    public static EquatableArray<string> Of(List<string> flags)
    {
        flags.Sort(StringComparer.Ordinal);
        return flags.ToEquatableArray();
    }

    public static List<string> AddIf(this List<string> flags, bool holds, string flag)
    {
        if (holds)
        {
            flags.Add(flag);
        }

        return flags;
    }

    public static List<string> AddValue(this List<string> flags, string name, string? value)
    {
        if (!string.IsNullOrEmpty(value))
        {
            flags.Add(name + "=" + value);
        }

        return flags;
    }

    /// <summary>The C# name, where a reader could not tell it from the wire's.</summary>
    public static List<string> AddName(this List<string> flags, string wire, string csharp) =>
        flags.AddValue(As, Naming.Identifiers.Pascal(SurfaceKey.Simple(SurfaceKey.Escape(wire)), wire) == csharp ? null : csharp);
}
