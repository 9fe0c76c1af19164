namespace Quire.Storage.Tests.Sweeping;

/// <summary>The real time and some more: how things look then, without waiting for it.</summary>
internal sealed class LaterTime(TimeSpan later) : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + later;
}
