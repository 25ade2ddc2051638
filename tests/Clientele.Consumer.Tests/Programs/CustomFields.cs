using System;
using System.Net.Http;
using Clientele.Timetta;

using var http = new HttpClient();
using var timetta = new TimettaClient(http);
Console.WriteLine(timetta.Projects.Where(p => p.CostCentre == "4711" && p.SectorId != null).OrderBy(p => p.Name).ToRequest());
