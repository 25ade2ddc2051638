using System;
using Clientele.Generator.Model.Service;

namespace Clientele.Generator.Reading.Contract;

/// <summary>Kinds of errors as contracts write them: the names of <see cref="ErrorKind"/> in camel case.</summary>
internal static class ErrorKinds
{
    public static string[] Names { get; } =
        Array.ConvertAll(Enum.GetNames(typeof(ErrorKind)), name => char.ToLowerInvariant(name[0]) + name.Substring(1));

    public static ErrorKind Parse(string name) => (ErrorKind)Array.IndexOf(Names, name);
}
