using Quire.Client.Http;
using Quire.Contracts.Administration;

namespace Quire.Client;

public sealed partial class AdminClient
{
    /// <summary>The messages that are shown to everybody (<c>GET admin/bannerMessage</c>, 6.x).</summary>
    public Task<IReadOnlyList<BannerMessageResponse>> BannerMessagesAsync(CancellationToken cancellationToken = default) =>
        _connection.GetAsync<IReadOnlyList<BannerMessageResponse>>(ApiPath.Of($"admin/bannerMessage"), cancellationToken);

    /// <summary>Shows a message to everybody (<c>POST admin/bannerMessage</c>, 6.x).</summary>
    public Task<BannerMessageAdded> AddBannerMessageAsync(
        BannerMessageRequest message,
        CancellationToken cancellationToken = default
    ) =>
        _connection.SendAsync<BannerMessageAdded>(
            HttpMethod.Post,
            ApiPath.Of($"admin/bannerMessage"),
            Body.Json(message),
            cancellationToken
        );

    /// <summary>Shows a message no more (<c>PUT admin/bannerMessage/{id}/deactivate</c>, 6.x).</summary>
    public Task<string> DeactivateBannerMessageAsync(long id, CancellationToken cancellationToken = default) =>
        _connection.MessageAsync(HttpMethod.Put, ApiPath.Of($"admin/bannerMessage/{id}/deactivate"), null, cancellationToken);

    /// <summary>Removes a message (<c>DELETE admin/bannerMessage/{id}</c>, 6.x).</summary>
    public Task<string> DeleteBannerMessageAsync(long id, CancellationToken cancellationToken = default) =>
        _connection.MessageAsync(HttpMethod.Delete, ApiPath.Of($"admin/bannerMessage/{id}"), null, cancellationToken);
}
