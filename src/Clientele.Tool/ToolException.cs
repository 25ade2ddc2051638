using System;

namespace Clientele.Tool;

/// <summary>What went wrong, in words for whoever called the tool; it ends the command without a stack trace.</summary>
internal sealed class ToolException(string message, Exception? inner = null) : Exception(message, inner);
