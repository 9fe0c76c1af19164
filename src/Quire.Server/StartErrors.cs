using System.Data.Common;
using System.Net.Sockets;
using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Quire.Repository.Data;
using Quire.Repository.Storage;
using Quire.Repository.Storage.Identity;

namespace Quire.Server;

/// <summary>
/// Turns whatever stops a start into one line for whoever started the server; the log has the rest, at level Debug.
/// </summary>
internal static partial class StartErrors
{
    public static async Task<T> ExplainedAsync<T>(IServiceProvider services, Func<Task<T>> work)
    {
        try
        {
            return await work();
        }
        catch (Exception e) when (e is not StartupException)
        {
            Log.Details(services.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(StartErrors).FullName!), e);
            throw new StartupException(LineOf(e).ReplaceLineEndings(" "));
        }
    }

    private static string LineOf(Exception e) =>
        e switch
        {
            NewerDatabaseException or StoreRefusedException => e.Message,
            StorageConfigurationException => $"the stores are configured wrong: {e.Message}",
            DbException => $"the database cannot be used: {Innermost(e)}",
            UnauthorizedAccessException => $"the data folder cannot be used: {e.Message}",
            IOException { InnerException: AddressInUseException } => $"cannot listen: {e.Message}",
            SocketException => $"cannot listen: {e.Message}",
            _ when e.InnerException
                    is DbException
                        or IOException
                        or UnauthorizedAccessException
                        or StorageConfigurationException => LineOf(e.InnerException),
            _ => $"cannot start: {Innermost(e)}",
        };

    private static string Innermost(Exception e) =>
        e.GetBaseException() is var cause && cause.Message != e.Message ? $"{e.Message} ({cause.Message})" : e.Message;

    private static partial class Log
    {
        [LoggerMessage(5101, LogLevel.Debug, "The server cannot start.")]
        public static partial void Details(ILogger log, Exception e);
    }
}
