namespace Clientele.Generator.Reading.Csdl;

/// <summary>The element whose children are being read.</summary>
internal readonly record struct ElementScope(int Depth, bool IsEmpty, string Name);
