using Clientele.Generator.Foundation;

namespace Clientele.Generator.Interception;

/// <summary>What a selector makes of: rows of a query, an entity by its address, or that with something expanded.</summary>
internal enum SelectSource
{
    Query,
    Entry,
    EntryQuery,
}

/// <summary>A call of <c>Select</c> whose lambda was read.</summary>
/// <param name="Version">Version of the encoding of <paramref name="Location"/>.</param>
/// <param name="Location">Which call it is, as the compiler encodes it.</param>
/// <param name="Place">File name and line, for people.</param>
/// <param name="IsGeneric">The entity's type is a parameter of the method around the call, so that only the entity itself can read it.</param>
internal sealed record SelectCall(SelectSource Source, int Version, string Location, string Place, bool IsGeneric, SelectShape Shape);

/// <summary>What is asked for, and how it is read.</summary>
/// <param name="EntityName">Simple name of the entity's class, which names are made of.</param>
/// <param name="CanReuse">The selector lets go of the entity before it returns, so that one instance serves for all rows.</param>
internal sealed record SelectShape(string EntityName, WireShape Wire, ReadShape Read, bool CanReuse);

/// <summary><c>$select</c> and <c>$expand</c>: wire paths, none for all properties; related entities with shapes of their own.</summary>
internal sealed record WireShape(EquatableArray<string> Select, EquatableArray<WireExpand> Expand);

/// <summary>One item of <c>$expand</c>.</summary>
internal sealed record WireExpand(string Path, WireShape Shape);

/// <summary>How an object is read.</summary>
/// <param name="Type">Its C# class, in full.</param>
/// <param name="ReadsItself">By the reader of its class: it is read whole, or it may be of a derived type.</param>
/// <param name="IsOpen">Members that the description does not declare are read.</param>
internal sealed record ReadShape(string Type, bool ReadsItself, bool ReadsETag, bool IsOpen, EquatableArray<ReadMember> Members);

/// <summary>One member.</summary>
/// <param name="Name">Its C# name, unescaped.</param>
/// <param name="Read">The expression that reads it, where it reads itself.</param>
/// <param name="Initial">What it is where it does not come.</param>
/// <param name="Shape">How it is read, where only a part of it is.</param>
internal sealed record ReadMember(
    string Name, string Wire, bool IsCollection, bool IsNullable, string Read, string Initial, ReadShape? Shape);
