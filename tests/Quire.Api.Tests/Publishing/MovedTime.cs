namespace Quire.Api.Tests.Publishing;

/// <summary>The real time and as much more as a test says.</summary>
internal sealed class MovedTime : TimeProvider
{
    public TimeSpan Later { get; set; }

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + Later;
}
