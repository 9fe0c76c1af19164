using Quire.Server;

return await QuireServer.RunAsync(args);
