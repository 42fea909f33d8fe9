package org.included.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.included.kernel.Settings;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.server.servlet.ConfigurableServletWebServerFactory;
import org.springframework.boot.webmvc.autoconfigure.WebMvcRegistrations;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

@Configuration(proxyBeanMethods = false)
class WebBeans {
  /** Bytes; nearly every page fits. Each open connection has as much memory. */
  private static final int LARGEST_WRITE = 32 * 1024;

  @Bean
  Assets assets() {
    return Assets.load();
  }

  @Bean
  WebMvcRegistrations routing() {
    return new WebMvcRegistrations() {
      @Override
      public RequestMappingHandlerMapping getRequestMappingHandlerMapping() {
        return new Routing();
      }
    };
  }

  /** A demonstration answers this machine only, whatever else is set. */
  @Bean
  WebServerFactoryCustomizer<ConfigurableServletWebServerFactory> loopbackInDemo(
      Settings settings) {
    return factory -> {
      if (settings.demo()) {
        factory.setAddress(InetAddress.getLoopbackAddress());
      }
    };
  }

  /** A page goes out in one write, not in pieces of 8 KB. */
  @Bean
  WebServerFactoryCustomizer<TomcatServletWebServerFactory> wholePages() {
    return factory ->
        factory.addConnectorCustomizers(
            c -> c.setProperty("socket.appWriteBufSize", Integer.toString(LARGEST_WRITE)));
  }

  @Bean
  WebMvcConfigurer ways(
      ObjectProvider<Replies> replies,
      ObjectProvider<Mishaps> mishaps,
      ObjectProvider<Warrants> warrants,
      ObjectProvider<BearerCookie> cookie,
      Clock clock,
      Settings settings) {
    return new WebMvcConfigurer() {
      @Override
      public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new Doorkeeper(warrants, cookie.getObject(), clock));
      }

      @Override
      public void addReturnValueHandlers(List<HandlerMethodReturnValueHandler> handlers) {
        handlers.add(replies.getObject());
      }

      @Override
      public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new ViewerArgument());
        resolvers.add(new CallerArgument(settings));
        UploadArgument.sweep(clock);
        resolvers.add(new UploadArgument());
      }

      @Override
      public void configureHandlerExceptionResolvers(List<HandlerExceptionResolver> resolvers) {
        resolvers.add(mishaps.getObject());
      }
    };
  }

  private static class ViewerArgument implements HandlerMethodArgumentResolver {
    @Override
    public boolean supportsParameter(MethodParameter parameter) {
      return parameter.getParameterType() == Viewer.class;
    }

    @Override
    public Object resolveArgument(
        MethodParameter parameter,
        @Nullable ModelAndViewContainer container,
        NativeWebRequest web,
        @Nullable WebDataBinderFactory binders) {
      var request = web.getNativeRequest(HttpServletRequest.class);
      return request == null ? new Viewer(Bearer.NOBODY) : Doorkeeper.viewer(request);
    }
  }

  private record CallerArgument(Settings settings) implements HandlerMethodArgumentResolver {
    @Override
    public boolean supportsParameter(MethodParameter parameter) {
      return parameter.getParameterType() == Caller.class;
    }

    @Override
    public Object resolveArgument(
        MethodParameter parameter,
        @Nullable ModelAndViewContainer container,
        NativeWebRequest web,
        @Nullable WebDataBinderFactory binders) {
      return Caller.of(
          Objects.requireNonNull(web.getNativeRequest(HttpServletRequest.class)), settings);
    }
  }
}
