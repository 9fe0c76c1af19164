using Quire.Client.Http;
using Quire.Contracts.Feedback;

namespace Quire.Client;

/// <summary>Messages to the contacts of collections, datasets and files (6.8 and later).</summary>
/// <example>
/// <code>
/// await client.Feedback.SendAsync(new() { Subject = "Nests", Body = "May I use these?", FromEmail = "ada@example.edu" });
/// </code>
/// </example>
public sealed class FeedbackClient
{
    private readonly Connection _connection;

    internal FeedbackClient(Connection connection) => _connection = connection;

    /// <summary>
    /// Writes to the contacts of an object, or to the installation where none is named (<c>POST sendfeedback</c>). Their
    /// addresses stay with the server.
    /// </summary>
    public async Task<FeedbackResponse> SendAsync(FeedbackRequest message, CancellationToken cancellationToken = default) =>
        (
            await _connection.SendAsync<IReadOnlyList<FeedbackResponse>>(
                HttpMethod.Post,
                ApiPath.Of($"sendfeedback"),
                Body.Json(message),
                cancellationToken
            )
        )[0];
}
