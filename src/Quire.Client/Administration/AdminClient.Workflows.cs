using System.Text;
using Quire.Client.Http;
using Quire.Contracts.Administration;

namespace Quire.Client;

public sealed partial class AdminClient
{
    /// <summary>The workflows that are defined (<c>GET admin/workflows</c>).</summary>
    public Task<IReadOnlyList<WorkflowSummary>> WorkflowsAsync(CancellationToken cancellationToken = default) =>
        _connection.GetAsync<IReadOnlyList<WorkflowSummary>>(ApiPath.Of($"admin/workflows"), cancellationToken);

    /// <summary>A workflow (<c>GET admin/workflows/{id}</c>).</summary>
    public Task<WorkflowResponse> WorkflowAsync(long id, CancellationToken cancellationToken = default) =>
        _connection.GetAsync<WorkflowResponse>(ApiPath.Of($"admin/workflows/{id}"), cancellationToken);

    /// <summary>Defines a workflow, which runs once it is that of a trigger (<c>POST admin/workflows</c>).</summary>
    public Task<WorkflowResponse> AddWorkflowAsync(WorkflowRequest workflow, CancellationToken cancellationToken = default) =>
        _connection.SendAsync<WorkflowResponse>(
            HttpMethod.Post,
            ApiPath.Of($"admin/workflows"),
            Body.Json(workflow),
            cancellationToken
        );

    /// <summary>Forgets a workflow that is that of no trigger (<c>DELETE admin/workflows/{id}</c>).</summary>
    public Task<string> DeleteWorkflowAsync(long id, CancellationToken cancellationToken = default) =>
        _connection.MessageAsync(HttpMethod.Delete, ApiPath.Of($"admin/workflows/{id}"), null, cancellationToken);

    /// <summary>The workflow of each trigger, null for none (<c>GET admin/workflows/default</c>).</summary>
    public Task<IReadOnlyDictionary<string, WorkflowSummary>> DefaultWorkflowsAsync(
        CancellationToken cancellationToken = default
    ) =>
        _connection.GetAsync<IReadOnlyDictionary<string, WorkflowSummary>>(
            ApiPath.Of($"admin/workflows/default"),
            cancellationToken
        );

    /// <summary>The workflow of a trigger (<c>GET admin/workflows/default/{trigger}</c>).</summary>
    /// <param name="trigger"><c>PrePublishDataset</c> or <c>PostPublishDataset</c>.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public Task<WorkflowResponse> DefaultWorkflowAsync(string trigger, CancellationToken cancellationToken = default) =>
        _connection.GetAsync<WorkflowResponse>(ApiPath.Of($"admin/workflows/default/{trigger}"), cancellationToken);

    /// <summary>Makes a workflow that of a trigger (<c>PUT admin/workflows/default/{trigger}</c>).</summary>
    /// <param name="trigger"><c>PrePublishDataset</c> or <c>PostPublishDataset</c>.</param>
    /// <param name="id">The workflow.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public Task<string> SetDefaultWorkflowAsync(string trigger, long id, CancellationToken cancellationToken = default) =>
        _connection.MessageAsync(
            HttpMethod.Put,
            ApiPath.Of($"admin/workflows/default/{trigger}"),
            Body.Text($"{id}"),
            cancellationToken
        );

    /// <summary>Leaves a trigger without workflow (<c>DELETE admin/workflows/default/{trigger}</c>).</summary>
    /// <param name="trigger"><c>PrePublishDataset</c> or <c>PostPublishDataset</c>.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public Task<string> ClearDefaultWorkflowAsync(string trigger, CancellationToken cancellationToken = default) =>
        _connection.MessageAsync(HttpMethod.Delete, ApiPath.Of($"admin/workflows/default/{trigger}"), null, cancellationToken);

    /// <summary>
    /// The addresses workflows are resumed from, with semicolons between them (<c>GET admin/workflows/ip-whitelist</c>).
    /// </summary>
    public Task<string> ResumeAddressesAsync(CancellationToken cancellationToken = default) =>
        _connection.MessageAsync(HttpMethod.Get, ApiPath.Of($"admin/workflows/ip-whitelist"), null, cancellationToken);

    /// <summary>Says from which addresses workflows are resumed (<c>PUT admin/workflows/ip-whitelist</c>); gives them.</summary>
    /// <param name="addresses">The addresses, with semicolons between them.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public Task<string> SetResumeAddressesAsync(string addresses, CancellationToken cancellationToken = default) =>
        _connection.MessageAsync(
            HttpMethod.Put,
            ApiPath.Of($"admin/workflows/ip-whitelist"),
            Body.Text(addresses),
            cancellationToken
        );

    /// <summary>
    /// Lets the server's own machine alone resume workflows (<c>DELETE admin/workflows/ip-whitelist</c>); gives its message.
    /// </summary>
    public Task<string> ResetResumeAddressesAsync(CancellationToken cancellationToken = default) =>
        _connection.MessageAsync(HttpMethod.Delete, ApiPath.Of($"admin/workflows/ip-whitelist"), null, cancellationToken);

    /// <summary>
    /// Says how the step went that a workflow waits for (<c>POST workflows/{invocation}</c>); gives the path of the dataset.
    /// </summary>
    /// <param name="invocation">The workflow under way, as the step was told.</param>
    /// <param name="reply">What is said: a text, or JSON with <c>status</c>, <c>reason</c> and <c>message</c>.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public async Task<string> ResumeWorkflowAsync(
        string invocation,
        string reply,
        CancellationToken cancellationToken = default
    ) =>
        Encoding.UTF8.GetString(
            await _connection.BytesAsync(
                HttpMethod.Post,
                ApiPath.Of($"workflows/{invocation}"),
                Body.Text(reply),
                cancellationToken
            )
        );
}
