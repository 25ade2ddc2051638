using System;
using System.Globalization;
using System.Net.Http;
using Clientele;
using Clientele.Authentication;

// Renews the tokens of one user so many times, and calls the API with each: TokenProcess ADDRESS DIRECTORY COUNT.
// There is no other way to sign in than the refresh token in the directory: a token that is lost, or used twice, ends the process with an exception.
var address = new Uri(args[0]);
var contract = new ServiceContract
{
    Name = "Claims",
    BaseAddress = address,
    Authentication = new AuthenticationContract
    {
        TokenEndpoint = new Uri(address, "connect/token"),
        Password = new PasswordGrant { ClientId = "console", Scope = "read offline_access" },
        Refresh = new RefreshGrant { Rotates = true },
    },
};
for (var i = 0; i < int.Parse(args[2], CultureInfo.InvariantCulture); i++)
{
    using var client = ServiceHttpClient.CreateTransport(contract, options =>
    {
        options.Credentials = new PasswordCredentials("ann", "gone");
        options.TokenStore = new FileTokenStore(args[1]);
    });
    using var response = await client.SendAsync(new ApiRequest(HttpMethod.Get, "claims"));
}

Console.WriteLine("done");
