using System.Net;

namespace Quire.Server.Tests.Proxies;

/// <summary>Bytes of which the last are held back until something has happened.</summary>
/// <param name="before">How many are sent at once.</param>
/// <param name="after">How many follow.</param>
/// <param name="happened">What they wait for.</param>
internal sealed class HeldContent(int before, int after, Func<Task> happened) : HttpContent
{
    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
    {
        await stream.WriteAsync(new byte[before]);
        await stream.FlushAsync();
        await happened();
        await stream.WriteAsync(new byte[after]);
    }

    protected override bool TryComputeLength(out long length)
    {
        length = before + after;
        return true;
    }
}
