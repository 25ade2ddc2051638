using System;
using System.Net.Http;
using Clientele.Timetta;

using var http = new HttpClient();
using var timetta = new TimettaClient(http);
Console.WriteLine(timetta.Projects.Where(p => p.IsActive && p.Manager.Name.StartsWith("A")).OrderBy(p => p.Name).Expand(p => p.Manager).ToRequest());
