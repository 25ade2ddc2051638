using System;

namespace Clientele.Tool;

/// <summary>An error with a message for the user of the tool; it ends the command without a stack trace.</summary>
internal sealed class ToolException(string message, Exception? inner = null) : Exception(message, inner);
