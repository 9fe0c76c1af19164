namespace Quire.Api.Tests.Accounts;

/// <summary>The real time and some more, which can become more.</summary>
internal sealed class SteppedTime : TimeProvider
{
    public TimeSpan Later { get; set; }

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + Later;
}
