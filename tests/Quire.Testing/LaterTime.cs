namespace Quire.Testing;

/// <summary>The real time and some more: how things look then, without waiting for it.</summary>
public sealed class LaterTime(TimeSpan later) : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + later;
}
