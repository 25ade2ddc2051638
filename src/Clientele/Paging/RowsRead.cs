using System;

namespace Clientele;

/// <summary>What was read of a page that is arriving.</summary>
/// <param name="Length">Number of bytes.</param>
/// <param name="Fault">What is wrong behind them; null where nothing is.</param>
/// <remarks>A class: tasks of classes share code that the runtime has, tasks of structs are compiled for each.</remarks>
internal sealed record RowsRead(int Length, Exception? Fault);
