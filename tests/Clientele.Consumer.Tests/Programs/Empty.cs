using System;

Console.WriteLine("built");
