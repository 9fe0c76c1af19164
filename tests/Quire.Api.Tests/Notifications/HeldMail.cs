using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using Quire.Repository.Mail;
using Quire.Testing;

namespace Quire.Api.Tests.Notifications;

/// <summary>A mail server that is away until it is let go on.</summary>
internal sealed class HeldMail : IMailSender
{
    private readonly TaskCompletionSource _tried = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly ConcurrentQueue<MailMessage> _sent = [];
    private volatile bool _isThere;

    public IReadOnlyCollection<MailMessage> Sent => _sent;

    public void Register(IServiceCollection services) => services.AddSingleton<IMailSender>(this);

    public Task TriedAsync() => _tried.Task;

    public void Release() => _isThere = true;

    public Task SendAsync(MailMessage mail, CancellationToken ct)
    {
        if (!_isThere)
        {
            _tried.TrySetResult();
            throw new IOException("The mail server is away.");
        }

        _sent.Enqueue(mail);
        return Task.CompletedTask;
    }

    public Task<MailMessage> MailAsync(string name, string subject) =>
        Wait.ForAsync(
            () =>
                Task.FromResult(
                    _sent.FirstOrDefault(m =>
                        m.To[0].StartsWith(name, StringComparison.OrdinalIgnoreCase)
                        && m.Subject.Contains(subject, StringComparison.Ordinal)
                    )
                ),
            $"mail to {name} with '{subject}'"
        );
}
