using Quire.Domain.Accounts;

namespace Quire.Domain.Tests.Accounts;

public sealed class SignInBackOffTests
{
    private static readonly DateTime Now = new(2026, 1, 1, 12, 0, 0, DateTimeKind.Utc);
    private static readonly FailureCount None = new(0, null);

    private static FailureCount Just(int count, int secondsAgo = 0) => new(count, Now.AddSeconds(-secondsAgo));

    [Theory]
    [InlineData(9, 0, 0)]
    [InlineData(10, 0, 1)]
    [InlineData(13, 0, 8)]
    [InlineData(13, 5, 3)]
    [InlineData(13, 8, 0)]
    [InlineData(500, 0, 900)]
    public void The_wait_doubles_with_every_failure_past_those_everybody_may_have(int failures, int secondsAgo, int wait) =>
        Assert.Equal(
            TimeSpan.FromSeconds(wait),
            SignInBackOff.Wait(new(Just(failures, secondsAgo), Just(failures, secondsAgo), Just(failures, secondsAgo)), Now)
        );

    [Fact]
    public void Whoever_tries_many_names_waits_for_all_of_them() =>
        Assert.Equal(TimeSpan.FromSeconds(4), SignInBackOff.Wait(new(None, Just(52), None), Now));

    [Fact]
    public void What_others_do_to_a_name_keeps_its_owner_out_nowhere_but_where_they_are()
    {
        Assert.Equal(TimeSpan.Zero, SignInBackOff.Wait(new(None, Just(3), Just(5000)), Now));
        Assert.Equal(SignInBackOff.Memory, SignInBackOff.Wait(new(Just(1), Just(1), Just(5000)), Now));
    }
}
