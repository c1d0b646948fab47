// The document asks for a bearer token and says nothing of where one comes from, since that differs by installation.
// Here it is joined with the identity provider of this one, so that "Authorize" logs in. Without the provider a token
// can still be pasted.
async function json(address) {
  const answer = await fetch(address);
  if (!answer.ok) {
    throw new Error(`${address}: ${answer.status}`);
  }
  return answer.json();
}

async function withLogin(document, settings) {
  try {
    const provider = await json(`${settings.issuer}/.well-known/openid-configuration`);
    const name = Object.keys(document.components.securitySchemes)[0];
    document.components.securitySchemes[name] = {
      type: 'oauth2',
      description: document.components.securitySchemes[name].description,
      flows: {
        authorizationCode: {
          authorizationUrl: provider.authorization_endpoint,
          tokenUrl: provider.token_endpoint,
          scopes: {openid: 'OpenID Connect'},
        },
      },
    };
  } catch (away) {
    console.warn('no login', away);
  }
  return document;
}

async function show() {
  const [document, settings] = await Promise.all([json('/openapi.json'), json('/docs/settings.json')]);
  const ui = SwaggerUIBundle({
    spec: await withLogin(document, settings),
    dom_id: '#docs',
    deepLinking: true,
    docExpansion: 'none',
    filter: true,
    displayRequestDuration: true,
    showExtensions: true,
    validatorUrl: null,
    oauth2RedirectUrl: `${location.origin}/docs/oauth2-redirect.html`,
  });
  ui.initOAuth({clientId: settings.clientId, scopes: 'openid', usePkceWithAuthorizationCodeGrant: true});
}

show();
