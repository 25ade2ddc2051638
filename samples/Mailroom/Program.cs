using System;
using Mailroom;

// dotnet run --project samples/Mailroom      a day with a mail service of the kind of Microsoft Graph, invented and in this process
await using var service = new MailService();
using var client = service.CreateClient();
await new Tour(client, Console.Out.WriteLine).RunAsync();
