using System.Linq;
using Clientele.Generator.Model.Service;
using Clientele.Generator.Reading.Contract;
using Clientele.Generator.Tests.Harness;

namespace Clientele.Generator.Tests.Contract;

/// <summary>The shipped contract says what is known of Timetta.</summary>
public sealed class TimettaContractTests
{
    private static readonly ContractDocument Timetta = Repository.Read("specs/timetta/timetta.contract.yaml").ReadClean();

    [Fact]
    public void Tokens_come_by_password_live_an_hour_and_rotate() =>
        Assert.Equal(
            new AuthenticationModel(
                "https://auth.timetta.com/connect/token",
                [],
                new PasswordGrantModel("external", "all offline_access", []),
                new RefreshGrantModel("external", "all offline_access", Rotates: true, 15 * 86_400),
                null,
                new StaticTokenModel(365 * 86_400),
                3_600,
                300),
            Timetta.Service.Authentication);

    [Fact]
    public void Three_windows_hold_at_once() =>
        Assert.Equal(
            [new RateLimitModel(100, 10_000), new RateLimitModel(1_000, 600_000), new RateLimitModel(3_000, 3_600_000)],
            Timetta.Service.RateLimits);

    [Fact]
    public void Pages_go_on_by_skip_in_the_order_of_ids() =>
        Assert.Equal(new PagingModel(FollowNextLink: true, ClientDriven: true, 100, "id"), Timetta.Service.Paging);

    [Fact]
    public void A_concurrency_conflict_is_told_before_a_business_rule() =>
        Assert.Equal(
            [Model.Service.ErrorKind.Concurrency, Model.Service.ErrorKind.BusinessRule],
            Timetta.Service.Errors.Where(rule => rule.Code == "WpConcurrencyException" || rule.Status == 500).Select(rule => rule.Kind));

    [Fact]
    public void Wrong_operations_are_put_right()
    {
        Assert.Equal("Collection(WP.UserProduct)", Timetta.Operations["User.UpdateProducts"].Parameters["products"].Type!.Value);
        Assert.Equal("Collection(WP.UserScheduleDay)", Timetta.Operations["User.UpdatePersonalSchedule"].Parameters["userScheduleDays"].Type!.Value);
        Assert.Equal(2, Timetta.Operations.Values.Count(operation => operation.Multipart == true));
    }

    [Fact]
    public void Sets_have_their_limits()
    {
        Assert.Equal(50, Timetta.Sets["Notifications"].MaxTop);
        Assert.True(Timetta.Sets["TimeAllocations"].ReadOnly);
    }
}
