using System;
using System.Net.Http;
using Clientele.Work;

using var http = new HttpClient { BaseAddress = new Uri("https://work.example.com/odata/") };
using var work = new WorkClient(http);
Console.WriteLine(work.Projects.Where(p => p.IsActive && p.Manager.Name.StartsWith("A")).OrderBy(p => p.Name).Expand(p => p.Manager).ToRequest());
